//! The office suite that writes documents for the tests of the package.

use crate::program::Program;

/// The part of it that writes documents, without a window.
pub const LIBREOFFICE: Program = Program {
    name: "LibreOffice",
    variable: "LIBREOFFICE_PATH",
    names: &["soffice", "libreoffice"],
    package: "libreoffice-writer-nogui",
};
