import AccessModel
import Reports
import ScreenKit

/// What is shown is compared with another state.
extension App {
  /// Opens the comparison with what an argument names, which is read first, or with the state when it was opened.
  mutating func compare(_ argument: String?) -> [Effect] {
    guard let argument else { return open(.diff(opened, byPeople: false)) }
    workNumber += 1
    pending = Pending(number: workNumber, doing: "reading \(argument)")
    return [.readState(argument, workNumber), .wait(workNumber)]
  }

  /// The other state was read: works out what differs.
  mutating func take(_ state: ComparedState) -> [Effect] {
    guard let waiting = pending, waiting.number == state.number else { return [] }
    pending = nil
    return open(.diff(state, byPeople: false)) + replay(waiting.events)
  }

  mutating func notRead(_ number: Int, _ text: String) -> [Effect] {
    guard let waiting = pending, waiting.number == number else { return [] }
    pending = nil
    message = text
    return replay(waiting.events)
  }

  /// Remembers the state when a source was opened, once all of it is read.
  mutating func noteOpened(_ snapshot: Snapshot, isNew: Bool) {
    guard isNew || opensStill else { return }
    opened = ComparedState(opened: snapshot)
    opensStill = stillReading != nil
  }

  /// What can be named to compare with, besides files.
  var comparableSources: [String] {
    let kept = [drafts.current].compactMap(\.self) + drafts.others
    return ["sample"] + ContextList(snapshot).rows.map { "context:\($0.name)" }
      + kept.filter { !$0.draft.isEmpty }.map { "draft:\($0.id)" }
  }
}

extension ComparedState {
  /// The source as it was when it was opened.
  init(opened snapshot: Snapshot) { self.init(0, title: "\(snapshot.title) at \(snapshot.readAt)", snapshot) }
}

extension String {
  /// What follows a prefix; nil if it does not begin so.
  func trimmedPrefix(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
