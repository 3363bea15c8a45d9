use super::{MAX_DEPTH, ParseError, parse};
use crate::{
    tree::{Constant, Expr, ExprKind, Part, Program, Span, Stmt, StmtKind},
    version::Version,
};

fn program(source: &str) -> Program {
    parse(source).unwrap_or_else(|error| panic!("{error} in:\n{source}"))
}

/// The value of the last statement, an expression.
fn expr(source: &str) -> Expr {
    program(source).body.pop().unwrap().as_expr().expect("an expression statement").clone()
}

fn text(source: &str, span: Span) -> &str {
    &source[span.start as usize..span.end as usize]
}

/// Runs a test on the smallest stack that anyone may call us on: that of a Rust thread.
fn on_a_thread(test: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(2 << 20).spawn(test).unwrap().join().unwrap();
}

#[test]
fn a_decorated_definition_begins_at_its_keyword() {
    for (source, expected) in [
        ("@d\ndef f(): pass\n", "def f"),
        ("@d\n# def\n@e(1)\nasync   def f(): pass\n", "async "),
        ("@d\nasync \\\n def \\\n f(): pass\n", "async "),
        ("@(d)\nclass C: pass\n", "class "),
        ("def f(): pass\n", "def f"),
        ("async def f(): pass\n", "async "),
    ] {
        let program = program(source);
        let found = text(source, program.body[0].span);
        assert!(found.starts_with(expected), "{found:?} in {source:?}");
    }
}

#[test]
fn a_generator_expression_begins_at_its_parenthesis() {
    for (source, expected) in [
        ("f(x for x in y)", "(x for x in y)"),
        ("f(\n x for x in y\n)", "(\n x for x in y\n)"),
        ("f((x for x in y))", "(x for x in y)"),
        ("f((x for x in y), 1)", "(x for x in y)"),
    ] {
        let ExprKind::Call(call) = expr(source).kind else { panic!("not a call: {source}") };
        assert_eq!(text(source, call.args[0].span), expected, "in {source:?}");
    }
}

#[test]
fn scopes_are_numbered_in_source_order() {
    let source = "\
@(lambda: 0)
def f[T: (lambda: 3)](a: [x for x in (lambda: 5)], b=lambda: 6) -> (lambda: 7):
    class C(k=lambda: 9, *[lambda: 10]): pass
    return {(lambda: 12): 13 for x in ()} if (y for y in (lambda: 14)) else lambda: 15
";
    let program = program(source);
    let StmtKind::FunctionDef(f) = &program.body[0].kind else { panic!() };
    assert_eq!(f.node.0, 1);
    assert_eq!(f.type_params[0].node.0, 2);
    let StmtKind::ClassDef(class) = &f.body[0].kind else { panic!() };
    assert_eq!(class.node.0, 8);
    let ExprKind::Lambda(k) = &class.keywords[0].value.kind else { panic!() };
    assert_eq!(k.node.0, 9);
    assert_eq!(program.nodes.0, 16);
}

#[test]
fn an_elif_is_an_if_in_the_else_suite() {
    let source = "if a: 1\nelif b: 2\nelse: 3\n";
    let program = program(source);
    assert_eq!(program, self::program("if a:\n 1\nelse:\n if b: 2\n else: 3\n"));
    let StmtKind::If { orelse, .. } = &program.body[0].kind else { panic!() };
    assert_eq!(program.line(orelse[0].span), 2);
    assert_eq!(text(source, orelse[0].span), "elif b: 2\nelse: 3");
}

#[test]
fn an_f_string_without_fields_is_no_string() {
    let interpolated = |source: &str| match expr(source).kind {
        ExprKind::Interpolated(string) => string.parts,
        kind => panic!("{kind:?}"),
    };
    assert_eq!(interpolated("f''"), []);
    assert_eq!(interpolated("'a' f'b' 'c'"), [Part::Text("abc".into())]);
    assert_eq!(interpolated("f'{{'"), [Part::Text("{".into())]);
}

#[test]
fn a_self_documenting_field_is_a_text_and_a_field() {
    assert_eq!(expr("f'{x=}'"), expr("f'x={x!r}'"));
    assert_eq!(expr("f'{ x = :>{w}}'"), expr("f' x = {x:>{w}}'"));
    assert_eq!(expr("f'{x=!s}'"), expr("f'x={x!s}'"));
}

#[test]
fn literals_keep_their_value() {
    let constant = |source: &str| expr(source).as_constant().unwrap().clone();
    assert_eq!(constant("0x_ff"), Constant::Int(255));
    assert_eq!(constant("9223372036854775807"), Constant::Int(i64::MAX));
    assert_eq!(constant("9223372036854775808"), Constant::BigInt("9223372036854775808".into()));
    assert_eq!(constant("1_0e1"), Constant::Float(100.0));
    assert_eq!(constant("2.5j"), Constant::Imaginary(2.5));
    assert_eq!(constant("b'\\xff' rb'\\x'"), Constant::Bytes(b"\xff\\x".into()));
    assert_eq!(constant("..."), Constant::Ellipsis);
    assert_eq!(expr("'a' 'b'"), Expr::str("ab"));
    assert!(matches!(expr("-1").kind, ExprKind::Unary { .. }));
}

#[test]
fn a_lone_surrogate_makes_a_string_lossy() {
    for (source, lossy) in [
        (r"'\ud800'", true),
        (r"'a' 'b\U0000DFFFc'", true),
        (r"'\\ud800'", false),
        (r"r'\ud800'", false),
        (r"r'\ud800 �'", false),
        (r"'\ufffd'", false),
        (r"'\\\udc00'", true),
    ] {
        let expr = expr(source);
        let Some(Constant::Str(found)) = expr.as_constant() else { panic!("{source}") };
        assert_eq!(found.lossy, lossy, "{source}");
    }
}

#[test]
fn names_are_normalized() {
    assert_eq!(expr("ﬁ"), expr("fi"));
}

#[test]
fn newer_syntax_is_accepted_and_reported() {
    for (source, since) in [
        ("@a[0]\ndef f(): pass\n", 9),
        ("with (a as b, c as d): pass\n", 9),
        ("for x in *a, b: pass\n", 9),
        ("match x:\n case 1: pass\n", 10),
        ("match (x):\n case 1: pass\n", 10),
        ("match [x]:\n case 1: pass\n", 10),
        ("a[b := 1]\n", 10),
        ("{b := 1}\n", 9),
        ("try: pass\nexcept* E: pass\n", 11),
        ("a[*b]\n", 11),
        ("def f(*a: *b): pass\n", 11),
        ("def f[T](): pass\n", 12),
        ("type X = int\n", 12),
        ("f'{'\\n'}'\n", 12),
        ("class C[T = int]: pass\n", 13),
        ("try: pass\nexcept A, B: pass\n", 14),
        ("t'{x}'\n", 14),
        ("[*x for x in y]\n", 15),
        ("{**x for x in y}\n", 15),
        ("lazy import a\n", 15),
        ("match x:\n case +1: pass\n", 15),
        ("match x:\n case [+2j, -1 | +1 - 2j]: pass\n", 15),
    ] {
        let program = program(source);
        let refused: Vec<_> =
            Version::all().filter(|&version| program.newer_than(version).is_some()).collect();
        let expected: Vec<_> = Version::all().filter(|version| version.minor() < since).collect();
        assert_eq!(refused, expected, "{source}");
    }
    let plain = program("def f(a, /, *, b): return (a := b), *b\nwith (a,\n      b,): pass\n");
    assert!(plain.newer_than(Version::OLDEST).is_none());
}

#[test]
fn positions_of_errors_count_characters() {
    let Err(ParseError::Syntax { line, column, .. }) = parse("x = 1\né = = 2\n") else { panic!() };
    assert_eq!((line, column), (2, 5));
}

#[test]
fn what_is_no_python_3_is_an_error() {
    for source in ["print x", "exec 'a' in b", "x = 0777", "a\0b", "\0", "%ls", "def f(:", "'", "f'{'", "`a`"]
    {
        assert!(matches!(parse(source), Err(ParseError::Syntax { .. })), "{source:?}");
    }
}

#[test]
fn unusual_white_space_is_accepted() {
    let expected = program("if a:\n    b\nc\n");
    for source in [
        "\u{feff}if a:\n    b\nc",
        "if a:\r    b\rc\r",
        "if a:\r\n    b\r\nc",
        "\x0cif a:\n\x0c    b\nc",
        "if \\\n a:\n\tb\nc",
    ] {
        assert_eq!(program(source), expected, "{source:?}");
    }
    assert_eq!(program(""), Program::default());
    assert_eq!(text("\u{feff}abc", program("\u{feff}abc").body[0].span), "abc");
}

/// Texts of `n` levels, each in a way of its own.
fn nested(n: usize) -> Vec<(&'static str, String)> {
    let brackets = |open: &str, close: &str| format!("{}x{}\n", open.repeat(n), close.repeat(n));
    let indented = |head: &str| {
        let lines = (0..n).map(|level| format!("{}{head}\n", " ".repeat(level)));
        lines.chain([format!("{}pass\n", " ".repeat(n))]).collect::<String>()
    };
    let mut texts = vec![
        ("not", format!("{}x\n", "not ".repeat(n))),
        ("minus", format!("{}x\n", "-".repeat(n))),
        ("lambda", format!("{}x\n", "lambda: ".repeat(n))),
        ("lambda with parameters", format!("{}x\n", "lambda a, b: ".repeat(n))),
        ("lambda in a default", format!("{}0{}\n", "lambda x=".repeat(n), ": 0".repeat(n))),
        ("await", format!("async def f():\n {}x{}\n", "await (".repeat(n), ")".repeat(n))),
        ("list", brackets("[", "]")),
        ("set", brackets("{", "}")),
        ("dict", brackets("{0: ", "}")),
        ("call", brackets("f(", ")")),
        ("index", brackets("f[", "]")),
        ("tuple", brackets("(", ",)")),
        ("targets", format!("{}x{} = 0\n", "[".repeat(n), "]".repeat(n))),
        ("deleted targets", format!("del {}x{}\n", "[".repeat(n), "]".repeat(n))),
        ("pattern", format!("match x:\n case {}x{}: pass\n", "[".repeat(n), "]".repeat(n))),
        ("attributes", format!("x{}\n", ".a".repeat(n))),
        ("attributes of a decorator", format!("@x{}\ndef f(): pass\n", ".a".repeat(n))),
        ("calls of calls", format!("x{}\n", "()".repeat(n))),
        ("indices of indices", format!("x{}\n", "[0]".repeat(n))),
        ("sum", format!("x{}\n", " + 1".repeat(n))),
        ("power", format!("x{}\n", " ** 1".repeat(n))),
        ("conditional", format!("x{}\n", " if a else b".repeat(n))),
        ("conditional in a test", format!("{}x{}\n", "a if (".repeat(n), ") else b".repeat(n))),
        ("elif", format!("if a: pass\n{}", "elif b: pass\n".repeat(n))),
        ("f-string", format!("{}x{}\n", "f'{".repeat(n), "}'".repeat(n))),
        ("format specification", format!("f'{}{}'\n", "{x:".repeat(n), "}".repeat(n))),
        ("comprehension", brackets("[0 for x in ", "]")),
        ("generator expression", brackets("f(0 for x in ", ")")),
        ("type parameters", format!("type x[T: {}x{}] = 0\n", "(".repeat(n), ",)".repeat(n))),
    ];
    if n <= 4000 {
        texts.push(("def", indented("def f():")));
        texts.push(("class", indented("class C:")));
        texts.push(("if", indented("if a:")));
        texts.push(("with", indented("with a:")));
    }
    texts
}

#[test]
fn thousands_of_levels_are_parsed_or_refused_without_overflowing_the_stack() {
    for n in [1_400, 4_000, 90_000, 300_000] {
        for (what, source) in nested(n) {
            on_a_thread(move || match parse(&source) {
                Ok(program) => {
                    assert!(program.depth.0 <= MAX_DEPTH, "{what}");
                    assert!(program.depth.0 as usize >= n && n < 3_000, "{what}: {n}, {}", program.depth.0);
                    assert_eq!(program.clone(), program, "{what}");
                }
                Err(error) => {
                    assert_eq!(error, ParseError::TooDeep, "{what}");
                    assert!(n > 2_900, "{what}: {n}");
                }
            });
        }
    }
}

#[test]
fn flat_text_of_any_length_is_parsed() {
    let n = 20_000;
    for source in [
        format!("x = a.b{}\n", " or a.b".repeat(n)),
        format!("x = [{}]\n", "a + b, ".repeat(n)),
        format!("x = {{{}}}\n", "a: b.c, ".repeat(n)),
        format!("f({})\n", "a=-1, ".repeat(n)),
        "a = b\n".repeat(n),
        "a = b; ".repeat(n),
        format!("x = ({})\n", "'a'\n".repeat(n)),
        format!("x{} = 0\n", " = y".repeat(n)),
        format!("'''{}'''\n", "((((not ".repeat(n)),
    ] {
        on_a_thread(move || {
            let program = program(&source);
            assert!(program.depth.0 < 10, "{}", program.depth.0);
        });
    }
}

#[test]
fn broken_text_of_many_levels_is_refused_without_overflowing_the_stack() {
    for n in [20_000, 300_000] {
        for piece in [
            "(",
            "[",
            "{",
            "f'{",
            "f'''{",
            "(lambda ",
            "a if ",
            "x.",
            "x[",
            "if a: ",
            "async ",
            "@",
            "if a: pass; ",
            "f'{'''",
            "\"\"\"\n(",
        ] {
            let source = piece.repeat(n);
            on_a_thread(move || assert!(parse(&source).is_err()));
        }
    }
}

#[test]
fn each_node_is_counted_by_the_estimate() {
    for n in [0, 1, 2, 3, 10, 50] {
        for (what, source) in nested(n) {
            let Ok(program) = parse(&source) else { continue };
            let estimate = super::depth::of_text(&source, u32::MAX);
            assert!(estimate >= program.depth.0, "{what}: {estimate} < {}", program.depth.0);
        }
    }
}

#[test]
fn a_statement_is_one_level_and_so_is_each_expression_in_it() {
    for (source, depth) in [
        ("", 0),
        ("pass", 1),
        ("a", 2),
        ("-a", 3),
        ("if a:\n b", 3),
        ("def f(a=-b): pass", 3),
        ("elif_ = [a]", 3),
    ] {
        assert_eq!(program(source).depth.0, depth, "{source}");
    }
    let Stmt { span, .. } = &program("x = 1 # comment\n").body[0];
    assert_eq!((span.start, span.end), (0, 5));
}
