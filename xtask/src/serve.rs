//! `cargo xtask serve`: the built page, or Vite's development server, on this machine only.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;

/// Tried first when no port is asked for, then those after it.
const FIRST_PORT: u16 = 4173;
const PORTS_TRIED: u16 = 50;

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_mins(1);

#[derive(clap::Args)]
pub struct Arguments {
    /// Port to listen on; by default the first free one from 4173.
    #[arg(long)]
    port: Option<u16>,
    /// Serve the sources with Vite's development server, which reloads the page when they change.
    #[arg(long)]
    dev: bool,
}

/// Builds, then serves until the server is interrupted.
pub fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    crate::build(project)?;
    let port = match arguments.port {
        Some(port) => {
            ensure!(is_free(port), "port {port} is taken");
            port
        }
        None => (FIRST_PORT..FIRST_PORT + PORTS_TRIED)
            .find(|&port| is_free(port))
            .context("no free port from 4173 on; choose one with --port")?,
    };
    let vite = project.path("node_modules/vite/bin/vite.js");
    let mode = if arguments.dev { "dev" } else { "preview" };
    let mut server = Command::new("node")
        .current_dir(project.path(&project.settings.page.dir))
        .arg(vite)
        .args([mode, "--host", "127.0.0.1", "--strictPort", "--port", &port.to_string()])
        .spawn()
        .context("starting Vite")?;
    wait_for(&mut server, port)?;
    println!("\n  diembao is at http://127.0.0.1:{port}/ (Ctrl+C ends)\n");
    let status = server.wait()?;
    // An interrupted server has no exit code, which is how serving ends.
    ensure!(matches!(status.code(), None | Some(0 | 130 | 143)), "the server ended with {status}");
    Ok(())
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Waits until the server answers.
fn wait_for(server: &mut Child, port: u16) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = server.try_wait()? {
            bail!("the server ended with {status} before it answered");
        }
        if start.elapsed() > PATIENCE {
            server.kill()?;
            bail!("the server did not answer within {} seconds", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}
