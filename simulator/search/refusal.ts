/** A call refused with a status and the API's own error body `{codeErreur, message}`. (docs/api/access.md "Errors") */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly codeErreur: string,
    message: string,
    readonly status: 400 | 501 = 400,
  ) {
    super(message);
  }
}
