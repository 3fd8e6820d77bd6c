// node --import test/harness/shift-clock.ts: a process whose clock is off by TEST_CLOCK_SHIFT_MS, as that of a machine can be
const shiftMs = Number(process.env.TEST_CLOCK_SHIFT_MS)
const RealDate = Date

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, self) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + shiftMs] : given, self),
  get: (target, name, self) => (name === 'now' ? () => RealDate.now() + shiftMs : Reflect.get(target, name, self)),
})
