import type { SiteFile } from '../../config/site-schema.ts';
import type { Text } from '../protocol/common.ts';

export interface ServiceTexts {
  /** Official name. */
  name: Text;
  /** The errand in a citizen's words. */
  label: Text;
  /** Small line under the label; empty when there is nothing to add. */
  hint: Text;
  icon: string;
}

const NOTHING: Text = { vi: '', en: '' };

/** A service that the site no longer knows, on a ticket issued before the change, is shown by its id. */
export function serviceTexts(id: string, site: SiteFile): ServiceTexts {
  const service = site.services.find((each) => each.id === id);
  if (!service) return { name: { vi: id, en: id }, label: { vi: id, en: id }, hint: NOTHING, icon: 'hall' };
  const { name, icon } = service;
  const label = service.label ?? name;
  return { name, label, hint: service.hint ?? (label.vi === name.vi ? NOTHING : name), icon };
}
