/** The quality of a dataset, as its portal tells it or as its record shows it. */
import { isOpenFormat } from '../catalogues/openness.ts';
import { isObject } from '../catalogues/values.ts';
import type { CatalogueRecord } from '../model.ts';
import type { FileList, QualityName, QualityPoint } from './file.ts';

/** The points of uData, in the order in which they are told (udata/core/dataset/models.py). */
const UDATA: [key: string, name: QualityName][] = [
  ['dataset_description_quality', 'description'],
  ['license', 'licence'],
  ['update_frequency', 'frequency'],
  ['update_fulfilled_in_time', 'kept'],
  ['has_open_format', 'formats'],
  ['all_resources_available', 'available'],
  ['resources_documentation', 'documented'],
  ['temporal_coverage', 'period'],
  ['spatial', 'places'],
];

/** What uData judges itself; a point that this version of it does not know is not told. */
export function udataQuality(told: unknown, files: FileList['files']): QualityPoint[] {
  const quality = isObject(told) ? told : {};
  const points = UDATA.flatMap(([key, name]): QualityPoint[] =>
    typeof quality[key] === 'boolean' ? [{ name, met: quality[key] }] : [],
  );
  return points.length === 0 ? points : [...points, schemaPoint(files)];
}

/** What can be seen without the judgement of the portal: is it said at all? */
export function seenQuality(
  record: CatalogueRecord,
  { files, columns }: Pick<FileList, 'files' | 'columns'>,
): QualityPoint[] {
  return [
    { name: 'description', met: record.description !== '' },
    { name: 'licence', met: record.licence !== undefined },
    { name: 'frequency', met: record.frequency !== undefined },
    { name: 'formats', met: files.some(({ format }) => isOpenFormat(format ?? '')) },
    {
      name: 'documented',
      met: columns.length > 0 || files.some(({ documentation }) => documentation === true),
    },
    schemaPoint(files),
  ];
}

const schemaPoint = (files: FileList['files']): QualityPoint => ({
  name: 'schema',
  met: files.some(({ schema }) => schema !== undefined),
});
