//! `cargo xtask serve`: the built page, or Vite's development server, on this machine only.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// Tried first when no port is asked for, then those after it.
const FIRST_PORT: u16 = 4173;
const PORTS_TRIED: u16 = 50;

#[derive(clap::Args)]
pub struct Arguments {
    /// Port to listen on; by default the first free one from 4173.
    #[arg(long)]
    port: Option<u16>,
    /// Serve the sources with Vite's development server, which reloads the page when they change.
    #[arg(long)]
    dev: bool,
}

/// Builds, then serves until interrupted. Vite prints the address as soon as it answers there.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    crate::build(project)?;
    let port = match arguments.port {
        Some(port) => {
            ensure!(is_free(port), "port {port} is taken");
            port
        }
        None => (FIRST_PORT..FIRST_PORT + PORTS_TRIED)
            .find(|&port| is_free(port))
            .with_context(|| format!("no free port from {FIRST_PORT} on; choose one with --port"))?,
    };
    println!("\nServing diembao; Ctrl+C ends it.\n");
    become_server(
        Command::new("node")
            .current_dir(project.path(&project.settings.page.dir))
            .arg(project.path("node_modules/vite/bin/vite.js"))
            .arg(if arguments.dev { "dev" } else { "preview" })
            .args(["--host", "127.0.0.1", "--strictPort", "--port", &port.to_string()]),
    )
    .context("starting Vite")
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Replaces this process, so that whoever ends it ends the server.
#[cfg(unix)]
fn become_server(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec().into())
}

/// Runs the server as a child, where processes cannot be replaced.
#[cfg(not(unix))]
fn become_server(command: &mut Command) -> Result<()> {
    let status = command.status()?;
    ensure!(status.success(), "it ended with {status}");
    Ok(())
}
