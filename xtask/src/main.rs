//! The one driver of the project: builds, serves, tests and measures diembao with nothing but Rust and Node given.

mod chromium;
mod debian;
mod engines;
mod libreoffice;
mod npm;
mod perf;
mod program;
mod project;
mod rust;
mod serve;
mod settings;
mod sizes;
mod stamp;
mod steps;
mod test;
mod wasm;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::project::Project;

/// Builds, serves, tests and measures diembao.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and serve the web page on this machine.
    Serve(serve::Arguments),
    /// Build the WebAssembly modules, the npm package and the web page.
    Build,
    /// Install what the tests need and run every check.
    Test(test::Arguments),
    /// Print the sizes after Brotli against their budgets, of what was built last.
    Sizes,
    /// Build what is measured, then measure its speed: the package in Node and in Chromium, or the page.
    Perf(perf::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    let project = Project::open()?;
    match command {
        Command::Serve(arguments) => serve::run(&project, &arguments)?,
        Command::Build => build(&project)?,
        Command::Test(arguments) => return Ok(test::run(&project, &arguments)),
        Command::Sizes => sizes::check(&project)?,
        Command::Perf(arguments) => perf::run(&project, &arguments)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Installs what the build needs, then builds the modules, the package and the page, in this order.
fn build(project: &Project) -> anyhow::Result<()> {
    build_package(project)?;
    npm::build_page(project)
}

/// Installs what the build needs, then builds the modules and the package.
fn build_package(project: &Project) -> anyhow::Result<()> {
    rust::install_target(project)?;
    npm::install(project)?;
    wasm::build(project)?;
    npm::build_package(project)
}
