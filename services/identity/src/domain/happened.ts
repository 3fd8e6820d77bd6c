/** An event of this service: the name of its message and the fields of it. */
export interface Happened {
  type: `identity.v1.${string}`
  data: object
}
