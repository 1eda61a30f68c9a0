//! diembao reads Vietnamese news.

mod analysis;
#[cfg(any(target_arch = "wasm32", test))]
mod columns;
mod error;
pub mod figures;
pub mod lexicon;
pub mod officials;
pub mod text;
#[cfg(test)]
mod typescript;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use analysis::*;
pub use error::Error;

/// Reads one article.
///
/// # Errors
///
/// [`Error::Published`] when `options.published` is not a date, [`Error::TooLong`] beyond 4 GiB.
pub fn analyze(text: &str, options: &Options) -> Result<Analysis, Error> {
    let dictionary = options.dictionary.clone().unwrap_or_default();
    let lexed = lexicon::lex(text, &officials::overlay(&dictionary));
    let figures = figures::resolve(&lexed, &figures::recognise(&lexed));
    let readings = officials::recognise(&lexed);
    let (officials, people) = officials::resolve(&lexed, &readings, &[], &dictionary);
    Ok(Analysis {
        format: FORMAT,
        published: None,
        published_from: None,
        officials,
        people,
        dates: vec![],
        figures,
        furniture: vec![],
    })
}
