//! The second side that can be seen: symbol tables.
//!
//! Model, symbol tables and code objects say the same thing three times. Where one of them is alone,
//! it is the one that errs: and that tells which part of an interpreter to look at.

use super::{Options, Outcome, Prepared, Verdict, failed, prepare, question};
use crate::{
    compare::compare_symbols,
    facts::{Law, Table},
    model,
    quirks::Quirks,
    rules::Rulebook,
    subject::Subject,
};
use std::fmt;

/// Which part of an interpreter errs, judged by which of model, symbol tables and code objects agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Errs {
    /// The symbol tables are as predicted, the code objects are not.
    CodeGeneration,
    /// The code objects are as predicted, the symbol tables are not.
    SymbolTables,
    /// Neither is.
    Analysis,
}

impl Errs {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::CodeGeneration => "code-generation",
            Self::SymbolTables => "symbol-tables",
            Self::Analysis => "analysis",
        }
    }
}

impl fmt::Display for Errs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CodeGeneration => {
                "model and symtable agree, the code objects differ: code generation errs, or what runs it"
            }
            Self::SymbolTables => {
                "model and code objects agree, symtable differs: the tables err, or what shows them"
            }
            Self::Analysis => {
                "symtable and code objects both differ from the model: the analysis of scopes errs, or the model"
            }
        })
    }
}

/// Whether something of the outcome may become clearer by looking at the tables.
pub(super) fn may_tell(outcome: &Outcome) -> bool {
    let is_static = |law| matches!(law, Law::FreeNames | Law::CellNames | Law::Code);
    matches!(outcome.verdict, Verdict::Disagree | Verdict::Known(_))
        && outcome.mismatches.iter().any(|mismatch| is_static(mismatch.law))
}

/// Looks at the symbol tables as well.
pub(super) fn check(
    source: &str,
    subject: &mut dyn Subject,
    rules: &Rulebook,
    options: &Options,
    mut outcome: Outcome,
) -> Outcome {
    let compiles = matches!(&outcome.observation, Some(observation) if observation.compiled.is_ok());
    if !compiles || matches!(outcome.verdict, Verdict::Skipped(_)) {
        return outcome;
    }
    let Prepared::Predicted(predicted) = prepare(source, subject.identity(), rules, options) else {
        return outcome;
    };
    let program = &predicted.0;
    let observed = match subject.symbols(source, options.mode.form) {
        Ok(Ok(table)) => table,
        Ok(Err(why)) => {
            outcome.no_symbols = Some(why);
            return outcome;
        }
        Err(failure) => return failed(failure, None),
    };
    let version = options.version.unwrap_or(subject.identity().version);
    let predict = |quirks: Quirks| -> Option<Table> {
        model::symbols(program, &question(version, options).with_quirks(quirks), rules)
    };
    let Some(table) = predict(Quirks::NONE) else { return outcome };
    let mismatches = compare_symbols(&table, &observed);
    outcome.tables_agree = Some(mismatches.is_empty());
    outcome.errs = match (outcome.mismatches.is_empty(), mismatches.is_empty()) {
        (true, true) => None,
        (false, true) => Some(Errs::CodeGeneration),
        (true, false) => Some(Errs::SymbolTables),
        (false, false) => Some(Errs::Analysis),
    };
    if mismatches.is_empty() || !options.mode.symtable {
        return outcome;
    }
    outcome.mismatches.extend(mismatches);
    let all = Quirks::of(subject.identity());
    let reproduces =
        |quirks| predict(quirks).is_some_and(|table| compare_symbols(&table, &observed).is_empty());
    let before = if outcome.verdict == Verdict::Agree { Some(Quirks::NONE) } else { outcome.explained };
    outcome.explained = before.filter(|_| !all.is_empty() && reproduces(all)).map(|known| {
        let fewer = |some: Quirks, quirk| {
            let fewer = some.without(quirk);
            if reproduces(fewer) { fewer } else { some }
        };
        let needed = all.iter().fold(all, fewer);
        needed.iter().chain(known.iter()).collect()
    });
    outcome.verdict = match outcome.explained {
        Some(quirks) if !options.all_new => Verdict::Known(quirks),
        _ => Verdict::Disagree,
    };
    outcome
}
