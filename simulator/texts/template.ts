/** What the fields of a sentence stand for in one offer, each already escaped for JSON. */
export interface Fields {
  metier: string;
  ville: string;
  entreprise: string;
}

/** Escapes a text for the inside of a JSON string. */
export function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A sentence cut at its fields once, so that filling it in is a concatenation. */
export class Template {
  readonly #texts: readonly string[];
  readonly #fields: readonly (keyof Fields)[];

  constructor(sentence: string) {
    const parts = sentence.split(/\{(metier|ville|entreprise)\}/);
    this.#texts = parts.filter((_, index) => index % 2 === 0).map(escapeJson);
    this.#fields = parts.filter((_, index) => index % 2 === 1) as (keyof Fields)[];
  }

  fill(fields: Fields): string {
    let text = this.#texts[0] as string;
    for (let i = 0; i < this.#fields.length; i++) {
      text += fields[this.#fields[i] as keyof Fields] + (this.#texts[i + 1] as string);
    }
    return text;
  }
}
