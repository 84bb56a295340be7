import App
import AccessModel
import ArgumentParser
import Pictures
import Terminal
import TerminalHarness
import TestSupport

/// Presses random keys at random sizes to find crashes and the slowest frame.
struct Soak: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Press random keys at random sizes, without a terminal; a crash is a failure.")

  @OptionGroup var source: BenchSource

  @Option(help: "The seed of the random keys: the same seed gives the same keys.")
  var seed: UInt64 = 1

  @Option(help: "How many keys to press.")
  var keys = 100_000

  @Option(help: "The aksess executable whose time to exit is measured.")
  var aksess: String?

  /// The limits for a frame and for exiting.
  private static let (frameBar, exitBar) = (Duration.milliseconds(16), Duration.milliseconds(100))

  func run() async throws {
    let snapshot = try await source.read()
    // Printed before anything can crash, as it is needed to reproduce the crash.
    print("seed \(seed), \(keys) keys, \(snapshot.bindings.count) bindings")
    var random = SeededGenerator(seed: seed)
    var player = Player(snapshot, size: RandomInput.size(using: &random))
    var slowest: (time: Duration, input: String)?
    for number in 0..<max(0, keys) {
      let input = RandomInput.next(using: &random)
      let start = ContinuousClock.now
      let canvas = play(input, on: &player)
      let time = ContinuousClock.now - start
      precondition(canvas.size == player.size, "the canvas does not have the size of the screen")
      if time > slowest?.time ?? .zero {
        slowest = (time, "\(input) (number \(number)) at \(player.size.columns)×\(player.size.rows)")
      }
    }
    if let slowest {
      let verdict = slowest.time < Soak.frameBar ? "under" : "over"
      print("slowest frame \(slowest.time.label), \(verdict) \(Soak.frameBar.label): \(slowest.input)")
    }
    if let aksess { report(timeToExit(aksess)) }
    print("seed \(seed) completed")
  }

  private func report(_ time: Duration?) {
    guard let time else { return print("no time to exit: the program did not start or did not end") }
    print(
      "from q to the end of the process \(time.label), \(time < Soak.exitBar ? "under" : "over") \(Soak.exitBar.label)")
  }

  /// The time from the key that quits the program to the end of its process, on the same workspace.
  private func timeToExit(_ program: String) -> Duration? {
    let arguments = source.folder.map { ["-f", $0] } ?? ["demo"]
    guard let terminal = PseudoTerminal([program] + arguments, columns: 120, rows: 40),
      terminal.receive(until: "1 of", patience: .seconds(60))
    else { return nil }
    let start = ContinuousClock.now
    terminal.send("q")
    return terminal.waitForEnd() == nil ? nil : ContinuousClock.now - start
  }

  private func play(_ input: RandomInput, on player: inout Player) -> Canvas {
    switch input {
    case .key(let key): player.answer(player.press(key))
    case .paste(let text): player.answer(player.send(.terminal(.paste(text))))
    case .mouse(let mouse): player.answer(player.send(.terminal(.mouse(mouse))))
    case .failed(let text): player.answer(player.send(.failed(text)))
    case .resize(let size): player.resize(size)
    }
    return player.draw()
  }
}
