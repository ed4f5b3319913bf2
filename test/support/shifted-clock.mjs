/**
 * Loaded with `node --import`, shifts the clock of the whole process by SHIFTED_CLOCK_S seconds: what `Date` says on a
 * machine whose clock is wrong.
 */
const shiftMs = Number(process.env.SHIFTED_CLOCK_S ?? 0) * 1000;
const RealDate = Date;
const now = () => RealDate.now() + shiftMs;

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(
      target,
      args.length === 0 ? [now()] : args,
      newTarget === globalThis.Date ? target : newTarget,
    ),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
