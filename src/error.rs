//! The one error of the crate.

/// Why an article could not be analysed.
///
/// A text is never refused: whatever it holds, it has an analysis. Only arguments can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// [`Options::published`](crate::Options::published) is neither a date nor a date-time.
    #[error("`published` is not an ISO 8601 date or date-time: {given:?}")]
    Published {
        /// What was given.
        given: String,
    },
    /// The text is longer than offsets can count.
    #[error("the text has {bytes} bytes; at most {} can be analysed", u32::MAX)]
    TooLong {
        /// Length of the text.
        bytes: usize,
    },
}

impl Error {
    /// A short name for programs, the `code` of the JavaScript error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Published { .. } => "invalid-published",
            Self::TooLong { .. } => "text-too-long",
        }
    }
}
