/** Why the dossier, or a file of one, was not written or read, in words. */

import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { DossierFileError } from '../../../lib/reader/files/read-jsonld.ts';
import type { PanelServices } from '../../../lib/services/panel.ts';

type Written = Awaited<ReturnType<PanelServices['dossier']['keep']>>;
type DossierError = Extract<Written, { ok: false }>['error'];

const ERRORS: Record<DossierError | DossierFileError, MessageKey> = {
  full: 'dossierErrorFull',
  space: 'dossierErrorSpace',
  unavailable: 'dossierErrorUnavailable',
  'too-big': 'dossierErrorTooBig',
  foreign: 'dossierErrorForeign',
  later: 'dossierErrorLater',
  damaged: 'dossierErrorDamaged',
};

export const errorText = (error: DossierError | DossierFileError): string => t(ERRORS[error]);
