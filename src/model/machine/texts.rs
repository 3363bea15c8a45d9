//! The texts that a program gives to `exec` and `eval`, as far as they are literals: they are parsed
//! beforehand, as programs of their own.

use crate::{
    model::{Question, reject, scopes::Scopes},
    parse,
    rules::Rulebook,
    tree::{Constant, ExprKind, Program, Stmt, StmtKind, visit},
    version::Version,
};

/// A text that is executed or evaluated.
pub struct Text {
    text: String,
    is_expression: bool,
    program: Program,
    scopes: Scopes,
}

/// No more texts than this are looked at.
const MAX_TEXTS: usize = 64;

/// The program and its texts, by number; the program has number 0.
#[derive(Clone, Copy)]
pub struct Units<'p> {
    program: &'p Program,
    scopes: &'p Scopes,
    texts: &'p [Text],
}

impl<'p> Units<'p> {
    /// A program with its texts.
    pub fn new(program: &'p Program, scopes: &'p Scopes, texts: &'p [Text]) -> Self {
        Self { program, scopes, texts }
    }

    fn text(&self, unit: usize) -> Option<&'p Text> {
        unit.checked_sub(1).and_then(|at| self.texts.get(at))
    }

    /// The tree of a unit.
    pub fn program(&self, unit: usize) -> &'p Program {
        self.text(unit).map_or(self.program, |text| &text.program)
    }

    /// The scopes of a unit.
    pub fn scopes(&self, unit: usize) -> &'p Scopes {
        self.text(unit).map_or(self.scopes, |text| &text.scopes)
    }

    /// Whether a unit is evaluated.
    pub fn is_expression(&self, unit: usize) -> bool {
        self.text(unit).is_some_and(|text| text.is_expression)
    }

    /// The unit of a text, if it is one of those.
    pub fn find(&self, text: &str, is_expression: bool) -> Option<usize> {
        let found = self.texts.iter().position(|it| it.is_expression == is_expression && it.text == text);
        found.map(|at| at + 1)
    }
}

/// Finds, parses and resolves all literal texts that a program may execute, those inside them too.
pub fn texts(program: &Program, scopes: &Scopes, version: Version, rules: &Rulebook) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    // Nearly no program does.
    if scopes.sym("exec").is_none() && scopes.sym("eval").is_none() {
        return texts;
    }
    let mut open = literals(program);
    while let Some((text, is_expression)) = open.pop() {
        if texts.len() >= MAX_TEXTS
            || texts.iter().any(|it| it.text == text && it.is_expression == is_expression)
        {
            continue;
        }
        let Ok(program) = parse::parse(&text) else { continue };
        let is_fit =
            !is_expression || matches!(program.body.as_slice(), [Stmt { kind: StmtKind::Expr(_), .. }]);
        let scopes = Scopes::analyse(&program, &Question::run(version), rules);
        if !is_fit
            || scopes.unbound_nonlocal().is_some()
            || reject::find(&program, &scopes, version, rules).is_some()
        {
            continue;
        }
        open.extend(literals(&program));
        texts.push(Text { text, is_expression, program, scopes });
    }
    texts
}

/// The literals that stand as first argument of something called `exec` or `eval`.
fn literals(program: &Program) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    visit::each_expr(&program.body, &mut |expr| {
        if let ExprKind::Call(call) = &expr.kind
            && let Some(name) = call.func.as_name()
            && let Some(first) = call.args.first()
            && let ExprKind::Constant(constant) = &first.kind
            && let Constant::Str(text) = &**constant
            && !text.lossy
        {
            match name.as_str() {
                "exec" => found.push((text.text.to_string(), false)),
                "eval" => found.push((text.text.trim_start_matches([' ', '\t']).to_owned(), true)),
                _ => {}
            }
        }
    });
    found
}
