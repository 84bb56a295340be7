import AccessAnalysis
import ScreenKit
import Terminal

/// The administrator's own commands, which start on the row under the cursor whatever rows are marked.
extension App {
  /// The commands of the current screen.
  private var commandsHere: [CustomCommand] {
    guard let entry = levels.last?.entry else { return [] }
    return settings.commands.filter { $0.screens.contains(entry) }
  }

  /// The keys of the commands of the current screen, each with the reason if it cannot start on the row.
  var commandHelp: [KeyHelp] {
    let commands = commandsHere
    guard !commands.isEmpty else { return [] }
    let values = screen?.rowValues(context)
    return commands.map { $0.keyHelp(values) }
  }

  /// Starts the command of a key, or asks whether to; nil if the key has none here.
  mutating func startCommand(_ key: Key) -> [Effect]? {
    guard let command = commandsHere.first(where: { $0.key == key }) else { return nil }
    do throws(Refusal) {
      let run = CommandRun(
        arguments: try command.arguments(screen?.rowValues(context)), description: command.description,
        waits: command.waits)
      guard command.isConfirmed else { return start(run) }
      overlay = .command(CommandPreview(run))
    } catch {
      message = error.explanation
    }
    return []
  }

  private mutating func start(_ run: CommandRun) -> [Effect] {
    guard running == nil else { return [] }
    workNumber += 1
    running = workNumber
    return [.run(run, workNumber)]
  }

  /// Handles a key while it is asked whether a command starts.
  mutating func answer(_ key: Key, _ preview: CommandPreview) -> [Effect] {
    var preview = preview
    switch preview.handle(key, settings.keys, size: size) {
    case .stay: overlay = .command(preview)
    case .leave:
      overlay = nil
      message = "nothing was run"
    case .run:
      overlay = nil
      return start(preview.run)
    }
    return []
  }

  /// Says what is wrong after a command has given the terminal back.
  mutating func commandEnded(_ number: Int, _ problem: String?) {
    guard running == number else { return }
    running = nil
    message = problem
  }
}
