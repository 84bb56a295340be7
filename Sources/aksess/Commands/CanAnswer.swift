import AccessAnalysis
import AccessModel
import Reports
import SafeText

/// Whether a subject can do something in one cluster, and why.
struct CanAnswer: Sendable {
  private let isAllowed: Bool
  /// What decided it, or each way; may contain hostile text.
  private let reasons: [String]
  /// The missing data that could change the answer.
  let gaps: [Gap]
  /// Why it is not allowed, if nothing else says so.
  private let remark: String?
  /// What the API server answers, or why it was not asked; nil if it was not to be.
  var server: Result<ServerComparison, Problem>?

  init(
    _ decisions: [ClusterDecision], _ choice: SubjectChoice, _ labels: DecisionLabels, all: Bool, in snapshot: Snapshot
  ) {
    isAllowed = decisions.contains(where: \.isAllowed)
    reasons = labels.lines(decisions, for: choice, all: all)
    gaps = CanAnswer.gaps(decisions, choice)
    let reason = isAllowed || !reasons.isEmpty ? nil : decisions.first?.kubernetes.reason(in: snapshot)
    remark = reason.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func gaps(_ decisions: [ClusterDecision], _ choice: SubjectChoice) -> [Gap] {
    let allowing = decisions.filter(\.isAllowed)
    if allowing.contains(where: \.isCertain) { return [] }
    let undecided = allowing.isEmpty ? decisions.filter { !$0.isDenied } : allowing
    let memberships = allowing.isEmpty && !undecided.isEmpty ? choice.gaps : []
    return (undecided.flatMap(\.gaps) + memberships).missing
  }

  /// How the command ends for it: unknown also if the server answers otherwise, or could not be asked.
  var answer: Answer {
    switch server {
    case .failure: .unknown
    case .success(let comparison) where comparison.differs: .unknown
    default: isAllowed ? .yes : .no
    }
  }

  private var word: (text: String, purpose: Ink.Purpose) {
    isAllowed ? ("yes", .good) : gaps.isEmpty ? ("no", .bad) : ("cannot tell", .unknown)
  }

  /// The sentences for standard error; may contain hostile text.
  var messages: [String] {
    let ofServer: [String] =
      switch server {
      case .failure(let problem): ["the API server was not asked. \(problem.message)."]
      case .success(let comparison): comparison.messages
      case nil: []
      }
    return [remark].compactMap { $0 } + ofServer
  }

  /// The answer and a line for each reason, then the server's.
  func text(_ ink: Ink) -> String {
    var text = "\(ink(word.text, word.purpose))\n" + reasons.map { "  \($0.printed)\n" }.joined()
    if case .success(let comparison) = server {
      let reason = comparison.reason.isEmpty ? "" : " (\(comparison.reason.printed))"
      text += "server: \(ink(comparison.word, comparison.isAllowed ? .good : .bad))\(reason)\n"
    }
    return text
  }

  /// The answer as a table with a row for each reason.
  ///
  /// - Parameter verified: Whether the server was to be asked.
  func table(verified: Bool) -> Table {
    let rows = reasons.isEmpty ? [""] : reasons.map { String($0.drop { $0 == " " }) }
    let answers = Table.Column("answer", "ANSWER", .text, help: "Whether it is allowed.") { [word] _ in .text(word.text)
    }
    let server = Table.Column("server", "SERVER", .text, help: "What the API server answers.") { [server] _ in
      .text((try? server?.get().word) ?? "not asked")
    }
    let reason = Table.Column("reason", "REASON", .text, help: "What decided it.") { .text(rows[$0]) }
    return Table(
      title: "answers", kind: "AnswerList", count: rows.count,
      columns: [answers] + (verified ? [server] : []) + [reason]
    ) { [word] _ in word.text }
  }
}
