export const filing = (..._: any[]) => {}
