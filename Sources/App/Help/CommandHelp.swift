import ScreenKit
import Terminal

/// The administrator's own commands in the help.
enum CommandHelp {
  /// The commands of the screen with what they run, then those of other screens; empty if there are none.
  ///
  /// - Parameter entry: The name of the screen's entry.
  static func lines(_ screen: (any Screen)?, _ context: ScreenContext, at entry: String?) -> [StyledLine] {
    let commands = context.settings.commands
    let values = commands.isEmpty ? nil : screen?.rowValues(context)
    let isHere = { (command: CustomCommand) in entry.map(command.screens.contains) == true }
    let own = commands.filter(isHere).flatMap { command in
      described(command, context) + HelpText.reason(command.keyHelp(values))
    }
    let others = commands.filter { !isHere($0) }.flatMap { command in
      described(command, context) + below("only on \(command.screens.joined(separator: ", "))")
    }
    return own + others
  }

  private static func described(_ command: CustomCommand, _ context: ScreenContext) -> [StyledLine] {
    let lines = wrapped(StyledLine(command.description), width: 58).enumerated().map { number, line in
      HelpText.entry(number == 0 ? context.settings.label(command.key) : "", .hintKey, line.text)
    }
    return lines + below(command.template)
  }

  private static func below(_ text: String) -> [StyledLine] {
    wrapped(StyledLine(text, .muted), width: 58).map { HelpText.entry("", .muted, "") + $0 }
  }
}
