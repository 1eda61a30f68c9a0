//! diembao reads Vietnamese news.

mod analysis;
#[cfg(any(target_arch = "wasm32", test))]
mod columns;
pub mod dates;
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
    let published = match &options.published {
        Some(given) => {
            let wrong = || Error::Published { given: given.clone() };
            Some(dates::Published::parse(given).ok_or_else(wrong)?)
        }
        None => None,
    };
    let mut readings = dates::recognise(&lexed);
    readings.retain(|r| r.evidence >= dates::STANDS);
    let dates = dates::resolve(&lexed, &readings, published.as_ref());
    let figures = figures::resolve(&lexed, &figures::recognise(&lexed));
    let readings = officials::recognise(&lexed);
    let (officials, people) = officials::resolve(&lexed, &readings, &[], &dictionary);
    Ok(Analysis {
        format: FORMAT,
        published: published.map(|p| p.edtf()),
        published_from: published.map(|_| PublishedFrom::Option),
        officials,
        people,
        dates,
        figures,
        furniture: vec![],
    })
}
