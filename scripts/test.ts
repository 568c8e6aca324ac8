/**
 * `npm test`: every check of the project, one after the other, stopping at the first that fails.
 * `npm test -- --only unit,e2e` runs some. Ends with `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './browsers/install.ts';
import { type BuildTarget, build, builtExtension, ROOT, runTool, type ToolRun } from './tools.ts';

interface Step {
  name: string;
  /** The word after `--only`. */
  group: string;
  run(): Promise<StepResult>;
}

interface StepResult extends ToolRun {
  tests?: TestCounts;
}

interface TestCounts {
  passed: number;
  failed: number;
  skipped: string[];
}

const BUILDS: BuildTarget[] = ['chrome', 'edge', 'firefox', 'safari'];

const STEPS: Step[] = [
  { name: 'lint', group: 'lint', run: () => runTool('@biomejs/biome', ['ci', '.'], 'biome') },
  { name: 'types', group: 'types', run: () => runTool('typescript', ['--noEmit'], 'tsc') },
  { name: 'unit and component', group: 'unit', run: () => vitest('unit', []) },
  ...BUILDS.map((target) => ({
    name: `build ${target}`,
    group: 'build',
    run: () => build(target),
  })),
  {
    name: 'web-ext lint',
    group: 'web-ext',
    run: () => runTool('web-ext', ['lint', '-s', builtExtension('firefox'), '--no-input']),
  },
  ...(['chromium', 'firefox'] as const).map((browser) => ({
    name: `end to end, ${browser}`,
    group: 'e2e',
    run: () => endToEnd(browser),
  })),
];

async function endToEnd(browser: 'chromium' | 'firefox'): Promise<StepResult> {
  const extension = builtExtension(browser === 'chromium' ? 'chrome' : 'firefox');
  if (!existsSync(extension))
    throw new Error(`${extension} is not built: run npm run build first.`);
  ensureInstalled([browser, 'openssl'], say);
  return vitest(browser, ['--config', 'vitest.e2e.config.ts', `tests/e2e/${browser}.test.ts`]);
}

/** Runs vitest and counts from its own report. No test found is a failure. */
async function vitest(name: string, args: string[]): Promise<StepResult> {
  const folder = join(ROOT, '.output', 'test');
  const report = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = await runTool('vitest', ['run', ...args, ...reporters]);
  if (!existsSync(report)) return { ...run, code: run.code || 1 };
  const tests = countTests(JSON.parse(readFileSync(report, 'utf8')));
  // A file that does not load fails without one test having failed.
  if (run.code !== 0 && tests.failed === 0) tests.failed = 1;
  return { ...run, code: tests.passed === 0 ? run.code || 1 : run.code, tests };
}

/** The part of vitest's JSON report that is read. */
interface Report {
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

function countTests(report: Report): TestCounts {
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (status: string) => results.filter((result) => result.status === status);
  return {
    passed: named('passed').length,
    failed: named('failed').length,
    skipped: results
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  };
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const groups = [...new Set(STEPS.map(({ group }) => group))];
  const only = values.only?.split(',').map((word) => word.trim()) ?? groups;
  const unknown = only.filter((group) => !groups.includes(group));
  if (unknown.length > 0) {
    say(`Unknown: ${unknown.join(', ')}. There are ${groups.join(', ')}.`);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const step of STEPS.filter(({ group }) => only.includes(group))) {
    const start = performance.now();
    const result = await step.run().catch((error: Error) => ({ code: 1, output: error.message }));
    const { code, output, tests }: StepResult = result;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    passed += tests?.passed ?? 0;
    failed += tests?.failed ?? (code === 0 ? 0 : 1);
    if (code !== 0) say(output.trimEnd());
    const counts = tests ? `  ${tests.passed} passed, ${tests.failed} failed` : '';
    say(
      `${code === 0 ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(22)}${seconds.padStart(6)} s${counts}`,
    );
    for (const name of tests?.skipped ?? []) say(`        skipped: ${name}`);
    if (code !== 0) break;
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
