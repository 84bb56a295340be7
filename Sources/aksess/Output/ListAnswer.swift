import AccessModel
import ArgumentParser
import Reports

/// What a command that lists something answers for one cluster.
struct ListAnswer: Sendable {
  let table: Table
  let preamble: Preamble
  /// What is missing that could add to the list.
  let gaps: [Gap]
  /// What stands below a table for people; may contain hostile text.
  var lines: [String] = []
  /// Sentences for standard error; may contain hostile text.
  var notes: [String] = []
  var answer = Answer.yes
  /// Whether missing data leaves the exit code as it is.
  var isCertain = false
}

extension ClusterAnswers<ListAnswer> {
  /// The lists as one, with a column for the cluster where there are several; nil if only one was asked about, and gave
  /// no answer.
  ///
  /// - Parameter question: What was asked, as a phrase.
  func table(about question: String) -> Table? {
    guard all.contains(where: { $0.cluster != nil }) else {
      return found.first.map { $0.value.table.about($0.value.preamble) }
    }
    let preambles = all.map { cluster, result in
      let name = cluster ?? ""
      return switch result {
      case .success(let answer): answer.preamble.named(name)
      case .failure(let failure): Preamble(unread: name, question: question, reason: failure.message)
      }
    }
    let table = Table(joining: found.map { ($0.cluster ?? "", $0.value.table) })
    // Where no cluster gave an answer, the preambles say why.
    return (table ?? Table(title: "answers", kind: Table.kindWithoutAnswer, count: 0, columns: []) { _ in "" }).about(
      preambles)
  }

  /// What is missing, of several clusters with the name of the cluster.
  var gaps: [Gap] {
    all.flatMap { cluster, result -> [Gap] in
      guard let cluster else { return (try? result.get().gaps) ?? [] }
      return switch result {
      case .success(let answer):
        answer.gaps.map { Gap($0.parts, reason: "\(cluster): \($0.reason)", isContradiction: $0.isContradiction) }
      case .failure(let failure): [Gap([], reason: "\(cluster): \(failure.message)")]
      }
    }
  }
}
