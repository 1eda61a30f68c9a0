//! The hash under which syllables are found; shared with the build script, which lays out the table.

/// FNV-1a, 32 bits: short keys, no state, the same on every platform.
#[must_use]
pub fn hash(key: &str) -> u32 {
    key.bytes().fold(0x811C_9DC5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}
