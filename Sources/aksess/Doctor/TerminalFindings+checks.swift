import AccessModel
import NcursesTerminal
import SafeText
import Terminal

extension TerminalFindings {
  /// The smallest terminal in which the terminal UI works.
  private static let least = Size(columns: 40, rows: 10)

  /// The checks of what was found.
  var checks: [Check] { [terminalCheck, termCheck, colorCheck, localeCheck, widthCheck] }

  private static let notDrawn = "standard output is not a terminal"

  private var terminalCheck: Check {
    guard isTerminal else {
      return Check(.terminal, .notApplicable, "\(TerminalFindings.notDrawn), so aksess prints instead of drawing")
    }
    let words = "\(size.columns) columns, \(size.rows) rows"
    guard size.columns >= TerminalFindings.least.columns, size.rows >= TerminalFindings.least.rows else {
      return Check(
        .terminal, .warning, words,
        advice:
          "Make it larger: at least \(TerminalFindings.least.columns) columns and \(TerminalFindings.least.rows) rows")
    }
    return Check(.terminal, .passed, words)
  }

  private var termCheck: Check {
    guard isTerminal else { return Check(.term, .notApplicable, TerminalFindings.notDrawn) }
    guard let term = value("TERM") else {
      return Check(.term, .failed, "not set", advice: "export TERM=xterm-256color, or use --linear")
    }
    guard let description else {
      guard let substitute else {
        return Check(
          .term, .failed, "\(term), which is not known on this machine, nor is xterm or vt100",
          advice: "Install terminfo (ncurses-base), or use --linear")
      }
      return Check(
        .term, .warning, "\(term), which is not known on this machine: drawn as \(substitute)",
        advice: "Install ncurses-term, or export TERM=\(substitute)")
    }
    guard description.canMoveCursor, term != "dumb" else {
      return Check(
        .term, .failed, "\(term), which cannot move the cursor", advice: "export TERM=xterm-256color, or use --linear")
    }
    return Check(.term, .passed, term)
  }

  private var colorCheck: Check {
    guard isTerminal else { return Check(.colors, .notApplicable, TerminalFindings.notDrawn) }
    if value("NO_COLOR") != nil { return Check(.colors, .passed, "none, as NO_COLOR is set: bold and reverse instead") }
    guard let description else { return Check(.colors, .unknown, "TERM is not known on this machine") }
    if description.hasRGB { return Check(.colors, .passed, "24-bit") }
    if description.colors == 0 { return Check(.colors, .passed, "none: bold and reverse instead") }
    let isInTmux = value("TMUX") != nil
    guard description.colors < 256, isInTmux else { return Check(.colors, .passed, "\(description.colors)") }
    return Check(
      .colors, .warning, "\(description.colors) within tmux",
      advice: "In ~/.tmux.conf: set -g default-terminal tmux-256color")
  }

  private var localeCheck: Check {
    let advice = "export LC_ALL=C.UTF-8"
    guard let locale else {
      return Check(.locale, .warning, "none is set, so only ASCII is drawn", advice: advice)
    }
    guard isUTF8 else {
      return Check(.locale, .warning, "\(locale) is not UTF-8, so only ASCII is drawn", advice: advice)
    }
    guard isLocaleInstalled else {
      return Check(
        .locale, .warning, "\(locale) is not installed on this machine: C.UTF-8 is used", advice: advice)
    }
    return Check(.locale, .passed, locale)
  }

  private var widthCheck: Check {
    guard isTerminal, takesKeys else {
      return Check(.widths, .notApplicable, "standard input and output are not a terminal, so it cannot be asked")
    }
    guard isUTF8 else { return Check(.widths, .notApplicable, "only ASCII is drawn") }
    guard description?.canMoveCursor == true else {
      return Check(.widths, .notApplicable, "the terminal cannot be asked where its cursor is")
    }
    guard let widths else {
      return Check(.widths, .unknown, "the terminal does not say where its cursor is")
    }
    let wrong = zip(Sample.all, widths).filter { $0.text.displayWidth != $1 }
    guard wrong.isEmpty else {
      let kinds = wrong.map { "\($0.kind) (\($1) columns instead of \($0.text.displayWidth))" }
      return Check(
        .widths, .warning, "drawn at other widths: \(listed(kinds, most: 3))",
        advice: "Columns may look uneven. Let the terminal draw ambiguous characters narrow, or use --ascii")
    }
    return Check(.widths, .passed, "as wide as aksess expects")
  }
}
