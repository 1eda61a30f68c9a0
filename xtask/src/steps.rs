//! Runs named steps that may need each other, and tells at the end how each went and how long it took.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use anyhow::Result;

/// One thing to do. Steps stand in a list after all those they need.
pub struct Step<'a, Part> {
    pub name: &'static str,
    /// The parts of the whole that the step checks; none for a mere preparation of other steps.
    pub part: Option<Part>,
    /// Names of the steps that must have passed before.
    pub needs: &'static [&'static str],
    pub run: Box<dyn Fn() -> Result<()> + 'a>,
}

enum Outcome {
    Passed,
    Failed,
    /// A step that this one needs did not pass.
    Skipped(&'static str),
}

struct Finished {
    name: &'static str,
    outcome: Outcome,
    duration: Duration,
}

/// How all steps went.
pub struct Summary {
    finished: Vec<Finished>,
}

/// Keeps the steps of the chosen parts, all if none is chosen, and the steps that these need.
pub fn choose<'a, Part: PartialEq>(steps: Vec<Step<'a, Part>>, parts: &[Part]) -> Vec<Step<'a, Part>> {
    let mut needed: HashSet<&str> = HashSet::new();
    let mut chosen: Vec<_> = steps
        .into_iter()
        .rev()
        .filter(|step| {
            let asked = parts.is_empty() || step.part.as_ref().is_some_and(|part| parts.contains(part));
            let kept = asked || needed.contains(step.name);
            if kept {
                needed.extend(step.needs);
            }
            kept
        })
        .collect();
    chosen.reverse();
    chosen
}

/// Runs the steps in order. A failed one does not stop the others, except those that need it.
pub fn run<Part>(steps: &[Step<Part>]) -> Summary {
    let mut finished: Vec<Finished> = Vec::new();
    for step in steps {
        let start = Instant::now();
        let broken = finished
            .iter()
            .find(|done| step.needs.contains(&done.name) && !matches!(done.outcome, Outcome::Passed));
        let outcome = if let Some(broken) = broken {
            Outcome::Skipped(broken.name)
        } else {
            eprintln!("\n== {} ==", step.name);
            match (step.run)() {
                Ok(()) => Outcome::Passed,
                Err(error) => {
                    eprintln!("{} failed: {error:#}", step.name);
                    Outcome::Failed
                }
            }
        };
        finished.push(Finished { name: step.name, outcome, duration: start.elapsed() });
    }
    Summary { finished }
}

impl Summary {
    pub fn all_passed(&self) -> bool {
        self.finished.iter().all(|step| matches!(step.outcome, Outcome::Passed))
    }

    /// A table of the steps, and a last line with the counts.
    pub fn to_text(&self) -> String {
        let mut lines = Vec::new();
        for step in &self.finished {
            let outcome = match step.outcome {
                Outcome::Passed => "passed".to_owned(),
                Outcome::Failed => "FAILED".to_owned(),
                Outcome::Skipped(broken) => format!("skipped, since {broken} did not pass"),
            };
            lines.push(format!("{:<22} {:>7.1} s  {outcome}", step.name, step.duration.as_secs_f64()));
        }
        let count =
            |wanted: fn(&Outcome) -> bool| self.finished.iter().filter(|step| wanted(&step.outcome)).count();
        let total: Duration = self.finished.iter().map(|step| step.duration).sum();
        lines.push(format!("{:<22} {:>7.1} s", "total", total.as_secs_f64()));
        let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
        let mut counts = format!(
            "{} passed, {} failed",
            count(|outcome| matches!(outcome, Outcome::Passed)),
            count(|outcome| matches!(outcome, Outcome::Failed))
        );
        if skipped > 0 {
            counts = format!("{counts}, {skipped} skipped");
        }
        lines.push(counts);
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    fn step(
        name: &'static str,
        part: Option<char>,
        needs: &'static [&'static str],
        passes: bool,
    ) -> Step<'static, char> {
        let run = move || if passes { Ok(()) } else { bail!("broken") };
        Step { name, part, needs, run: Box::new(run) }
    }

    fn steps() -> Vec<Step<'static, char>> {
        vec![
            step("install", None, &[], true),
            step("build", None, &["install"], false),
            step("unit", Some('u'), &[], true),
            step("page", Some('p'), &["build"], true),
            step("browser", Some('b'), &["page"], true),
        ]
    }

    fn names(steps: &[Step<char>]) -> Vec<&'static str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn chosen_steps_bring_what_they_need() {
        assert_eq!(names(&choose(steps(), &['u'])), ["unit"]);
        assert_eq!(names(&choose(steps(), &['b'])), ["install", "build", "page", "browser"]);
        assert_eq!(choose(steps(), &[]).len(), 5);
    }

    #[test]
    fn a_failure_skips_only_what_needs_it() {
        let summary = run(&steps());
        let text = summary.to_text();
        assert!(!summary.all_passed());
        assert!(text.ends_with("2 passed, 1 failed, 2 skipped"), "{text}");
        assert!(text.contains("skipped, since page did not pass"), "{text}");
    }

    #[test]
    fn a_clean_run_counts_no_skipped_steps() {
        let summary = run(&[step("unit", Some('u'), &[], true)]);
        assert!(summary.all_passed());
        assert!(summary.to_text().ends_with("1 passed, 0 failed"));
    }
}
