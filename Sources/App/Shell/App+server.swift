import AccessAnalysis
import AccessModel
import Reports
import ScreenKit
import Terminal

extension App {
  /// Asks the API server; keys wait for it as for work, and Esc cancels it.
  mutating func askServer(_ question: ServerQuestion) -> [Effect] {
    workNumber += 1
    pending = Pending(number: workNumber, doing: "asking the API server")
    return [.askServer(workNumber, question), .wait(workNumber)]
  }

  /// Shows what the server answered, unless the question was cancelled.
  mutating func take(_ result: Result<[ServerAnswer], Problem>, of question: ServerQuestion, _ number: Int) -> [Effect]
  {
    guard let waiting = pending, waiting.number == number else { return [] }
    pending = nil
    switch result {
    case .failure(let problem):
      message = "the API server was not asked. \(problem.message)"
      return replay(waiting.events)
    case .success(let answers):
      let comparison = ServerComparison(
        question, question.decisions(analysis.authorizer), answers, in: snapshot, at: now)
      let page = TextPage(title: "The API server's answer", lines: App.lines(question, comparison))
      return open(.text(page)) + replay(waiting.events)
    }
  }

  private static func lines(_ question: ServerQuestion, _ comparison: ServerComparison) -> [StyledLine] {
    let reason = comparison.reason.isEmpty ? "" : " (\(comparison.reason))"
    var lines = [
      StyledLine(question.label, .heading, .bold), StyledLine(), StyledLine("aksess      \(comparison.ownWord)"),
      StyledLine("API server  \(comparison.word)\(reason)"),
    ]
    for message in comparison.messages { lines += [StyledLine(), StyledLine(message, .warning)] }
    return lines
  }
}
