//! Enough stack for trees of known depth.
//!
//! Trees are walked by plain recursion. That is safe because every tree is of known depth
//! ([`Program::depth`](crate::tree::Program::depth), at most [`MAX_DEPTH`](crate::parse::MAX_DEPTH)):
//! whoever walks one asks *once*, at the outside, for as much stack as that depth can need.
//! For ordinary programs the thread's own stack is enough, and the call costs a comparison.

/// How many bytes of stack a walk may take for each level of a tree. The greediest one known is
/// cloning lambdas inside defaults of lambdas: 2.7 KiB without optimisation.
const BYTES_PER_LEVEL: usize = if cfg!(debug_assertions) { 4096 } else { 2048 };

/// What a walk may take apart from that.
const BASE: usize = 128 * 1024;

/// Runs `walk` on a stack that is large enough to recurse through a tree of `depth` levels.
pub fn for_depth<R>(depth: u32, walk: impl FnOnce() -> R) -> R {
    with_bytes(bytes_for(depth), walk)
}

/// Whether the stack that is left is large enough for a tree of `depth` levels.
pub fn has_room(depth: u32) -> bool {
    stacker::remaining_stack().is_some_and(|left| left >= bytes_for(depth))
}

fn bytes_for(depth: u32) -> usize {
    BASE + depth as usize * BYTES_PER_LEVEL
}

/// Runs `walk` on a stack with at least `bytes` left.
pub fn with_bytes<R>(bytes: usize, walk: impl FnOnce() -> R) -> R {
    stacker::maybe_grow(bytes, bytes + BASE, walk)
}
