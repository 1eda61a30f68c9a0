//! The browsers of other makes in which the tests do what everybody does with the page.

use anyhow::Result;

use crate::program::Program;
use crate::project::Project;

/// It is driven by the protocol that it speaks itself.
pub const FIREFOX: Program = Program {
    name: "Firefox",
    variable: "FIREFOX_PATH",
    names: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// The driver of `WebKitGTK`; its package brings the browser along.
pub const WEBKIT_DRIVER: Program = Program {
    name: "the driver of WebKitGTK",
    variable: "WEBKIT_DRIVER_PATH",
    names: &["WebKitWebDriver"],
    package: "webkit2gtk-driver",
};

/// A screen in memory for `WebKitGTK`, which has no mode without one.
pub const XVFB: Program = Program { name: "Xvfb", variable: "XVFB_PATH", names: &["Xvfb"], package: "xvfb" };

/// Installs what is missing of them.
pub fn ensure(project: &Project) -> Result<()> {
    for program in [FIREFOX, WEBKIT_DRIVER, XVFB] {
        program.ensure(&project.shell)?;
    }
    Ok(())
}
