/** What stops a start and the person at the terminal can put right: the message says how, in both languages. */
export class StartProblem extends Error {}
