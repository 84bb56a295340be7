import App
import Connectors
import SafeText
import SystemPackage
import ScreenKit
import Terminal

extension Session {
  /// Starts a custom command. The loop goes on meanwhile, without the keyboard and the screen.
  func start(_ run: CommandRun, _ number: Int) {
    let mailbox = mailbox
    if let obstacle = display.obstacleToLending {
      return mailbox.post(.event(.commandEnded(number, problem: obstacle)))
    }
    let program = ForegroundProgram(run.arguments, environment: commandEnvironment)
    console.setAway(true)
    if run.waits { console.say("$ \(run.line)\n") }
    Task.detached { mailbox.post(.commandEnded(number, run, await program.run())) }
  }

  /// The kubeconfig that aksess was given is that of the command, too.
  private var commandEnvironment: [String: String] {
    common.kubectl.kubeconfig.map { ["KUBECONFIG": $0.string] } ?? [:]
  }

  /// Takes the terminal back from a command, once what it printed was read.
  ///
  /// - Returns: What the app is told; nil while a key is waited for.
  func ended(_ number: Int, _ run: CommandRun, _ end: ForegroundProgram.End) -> AppEvent? {
    let program = (run.arguments.first ?? "").displayed
    let event = AppEvent.commandEnded(number, problem: end.problem(of: program))
    guard run.waits, let status = end.status else {
      takeBack()
      return event
    }
    console.awaitKey("\n[\(status)] press any key to return ")
    returning = event
    return nil
  }

  /// What the app is told once a key was pressed after a command; nil as long as none was.
  func returned() -> AppEvent? {
    guard let event = returning, console.takeKey() else { return nil }
    returning = nil
    takeBack()
    return event
  }
}

extension ForegroundProgram.End {
  /// How it ended in brief; nil if it did not start.
  fileprivate var status: String? {
    switch self {
    case .exited(let status): "exit \(status)"
    case .signaled(let signal): "signal \(signal)"
    case .missing, .refused: nil
    }
  }

  /// What is wrong; nil if nothing is.
  fileprivate func problem(of program: String) -> String? {
    switch self {
    case .exited(0): nil
    case .exited(let status): "\(program) ended with status \(status)"
    case .signaled(let signal): "\(program) was ended by signal \(signal)"
    case .missing: program.contains("/") ? "\(program): no such program" : "\(program): no such program in PATH"
    case .refused(let reason): "\(program) cannot be run (\(reason))"
    }
  }
}
