/** Why a command does nothing, in words for its user; it is printed without a stack. */
export class Refusal extends Error {}
