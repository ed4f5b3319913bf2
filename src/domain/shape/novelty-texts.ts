import type { Language } from '../language.js';
import { printable } from '../printable.js';
import { count, share } from '../progress.js';
import type { Novelties } from './novelties.js';
import type { Novelty } from './novelty.js';
import type { TypeName } from './page-shape.js';

interface Texts {
  readonly none: string;
  readonly more: (n: string) => string;
  readonly attribute: (path: string, share: string) => string;
  readonly type: (path: string, types: string, before: string) => string;
  readonly code: (path: string, value: string, times: string) => string;
  readonly fill: (path: string, before: string, now: string) => string;
  readonly header: Readonly<Record<'new' | 'gone', (name: string) => string>>;
  readonly limit: (name: string, before: string, now: string) => string;
  readonly list: (name: string, added: number, gone: number, examples: string) => string;
  readonly types: Readonly<Record<TypeName, string>>;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    none: 'nothing',
    more: (n) => `and ${n} more`,
    attribute: (path, share) => `attribute ${path} (${share} of offers)`,
    type: (path, types, before) => `${path} is ${types}, before ${before}`,
    code: (path, value, times) => `${path} = ${value} (${times})`,
    fill: (path, before, now) => `${path} in ${now} of offers, before ${before}`,
    header: { new: (name) => `header ${name}`, gone: (name) => `header ${name} is gone` },
    limit: (name, before, now) => `limit ${name}: ${now}, before ${before}`,
    list: (name, added, gone, examples) =>
      `list ${name}: ${added} codes more${examples}${gone === 0 ? '' : `, ${gone} gone`}`,
    types: {
      text: 'text',
      number: 'a number',
      boolean: 'true or false',
      object: 'an object',
      list: 'a list',
      null: 'null',
    },
  },
  fr: {
    none: 'rien',
    more: (n) => `et ${n} autres`,
    attribute: (path, share) => `attribut ${path} (${share} des offres)`,
    type: (path, types, before) => `${path} est ${types}, avant ${before}`,
    code: (path, value, times) => `${path} = ${value} (${times})`,
    fill: (path, before, now) => `${path} dans ${now} des offres, avant ${before}`,
    header: { new: (name) => `en-tête ${name}`, gone: (name) => `l'en-tête ${name} a disparu` },
    limit: (name, before, now) => `limite ${name} : ${now}, avant ${before}`,
    list: (name, added, gone, examples) =>
      `liste ${name} : ${added} codes de plus${examples}${gone === 0 ? '' : `, ${gone} en moins`}`,
    types: {
      text: 'un texte',
      number: 'un nombre',
      boolean: 'vrai ou faux',
      object: 'un objet',
      list: 'une liste',
      null: 'null',
    },
  },
};

/** What is new, in one line with `most` things named. Nothing of it can steer a terminal. Pure. */
export function noveltyLine({ told, more }: Novelties, language: Language, most = 4): string {
  const t = TEXTS[language];
  if (told.length === 0) return t.none;
  const left = Math.max(0, told.length - most) + more;
  const words = told.slice(0, most).map((novelty) => printable(wordsOf(novelty, t)).replace(/\s+/g, ' '));
  return [...words, ...(left > 0 ? [t.more(count(left))] : [])].join('; ');
}

function wordsOf(novelty: Novelty, t: Texts): string {
  const percent = (part: number) => share(part, 1);
  switch (novelty.kind) {
    case 'attribute':
      return t.attribute(novelty.path, percent(novelty.share));
    case 'type':
      return t.type(novelty.path, kinds(novelty.types, t), kinds(novelty.before, t));
    case 'code':
      return t.code(novelty.path, novelty.value, count(novelty.times));
    case 'fill':
      return t.fill(novelty.path, percent(novelty.before), percent(novelty.now));
    case 'header':
      return t.header[novelty.state](novelty.name);
    case 'limit':
      return t.limit(novelty.name, novelty.before, novelty.now);
    case 'list': {
      const { name, added, gone, examples } = novelty;
      const named =
        examples.length === 0 ? '' : ` (${examples.join(', ')}${added > examples.length ? '…' : ''})`;
      return t.list(name, added, gone, named);
    }
  }
}

function kinds(types: readonly TypeName[], t: Texts): string {
  return types.map((type) => t.types[type]).join(', ');
}
