import { setFlagsFromString } from 'node:v8'

/** The newest Node whose engine is known to have these flags; a strange one would be complained about on stderr. */
const NEWEST = 24

// One draft uses each of some hundred patterns once or twice. Left alone, V8 polishes each one's bytecode and then
// compiles it to machine code at its second use, which takes longer than the check; exports still get machine code,
// after twenty uses. This module comes first, before any pattern is used.
if (Number.parseInt(process.versions.node, 10) <= NEWEST) {
  setFlagsFromString('--no-regexp-peephole-optimization')
  setFlagsFromString('--regexp-tier-up-ticks=20')
  // a long run makes much that it drops at once: left alone, each thread keeps twice as much of it before it clears up
  setFlagsFromString('--heap-growing-percent=20')
}
