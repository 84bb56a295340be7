import FoundationEssentials
import Glibc
import NcursesTerminal
import SafeText
import Terminal

/// What was found of the terminal.
struct TerminalFindings {
  /// Texts that terminals draw at different widths, and what they are.
  struct Sample {
    let kind: String
    let text: String

    static let all = [
      Sample(kind: "lines and signs", text: "─│▌…✓●"), Sample(kind: "accents", text: "é\u{4D}e\u{301}a\u{304}"),
      Sample(kind: "Chinese, Japanese and Korean", text: "数デ한Ｆ"), Sample(kind: "emoji", text: "🔑👍"),
      Sample(kind: "Hebrew and Arabic", text: "שלمر"), Sample(kind: "Thai and Hindi", text: "ไทหิ"),
    ]
  }

  /// Whether standard output is a terminal.
  var isTerminal = true
  /// Whether standard input is a terminal too, so that it can answer.
  var takesKeys = true
  var size = Size(columns: 120, rows: 40)
  /// The environment variables that decide how is drawn.
  var environment: [String: String] = [:]
  /// Nil if TERM is not known on this machine.
  var description: TerminalDescription?
  /// The terminal whose description is used instead.
  var substitute: String?
  var isUTF8 = true
  /// The locale that the environment names; nil if it names none.
  var locale: String?
  var isLocaleInstalled = true
  /// The columns of each sample; nil if the terminal did not answer, or was not asked.
  var widths: [Int]?

  /// How long the terminal may take to answer, a bad line included.
  private static let patience = Duration.seconds(2)

  /// Looks at everything but the widths.
  static func read() -> TerminalFindings {
    var findings = TerminalFindings()
    findings.isTerminal = StandardOutput.isTerminal
    findings.takesKeys = isatty(STDIN_FILENO) == 1
    findings.size = TerminalSize.current(of: STDOUT_FILENO, fallback: Size(columns: 80, rows: 24))
    findings.environment = ProcessInfo.processInfo.environment
    findings.isLocaleInstalled = CharacterRepertoire.isWantedLocaleInstalled
    findings.locale = CharacterRepertoire.wantedLocale
    findings.isUTF8 = CharacterRepertoire.adoptLocale()
    if let term = findings.value("TERM") {
      findings.description = TerminalDescription(of: term)
      findings.substitute = findings.description == nil ? TerminalDescription.substitute(for: term) : nil
    }
    return findings
  }

  /// Asks the terminal how wide it draws odd characters, where it can answer.
  mutating func measure() {
    guard isTerminal, takesKeys, isUTF8, description?.canMoveCursor == true else { return }
    widths = WidthProbe.columns(of: Sample.all.map(\.text), within: TerminalFindings.patience)
  }

  /// An environment variable; nil if it is unset or empty.
  func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
}
