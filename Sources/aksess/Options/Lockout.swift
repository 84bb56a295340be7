import AccessAnalysis
import AccessModel
import App
import BuiltIn
import Reports
import ScreenKit
import Screens

/// Changes that would leave nobody with cluster-admin, or whoever runs aksess without access.
enum Lockout {
  /// What is about to be done with changes.
  enum Purpose: String {
    case stage, write

    fileprivate var past: String { self == .stage ? "staged" : "written" }
  }

  /// What changes do, with whoever runs aksess in mind.
  static func review(_ changes: ChangeSet, _ snapshot: Snapshot) -> EditReview {
    let settings = SettingsFile.read().settings
    let me = try? SubjectChoice(meIn: snapshot, declared: settings.me)
    return EditReview(
      changes, Analysis(snapshot), caller: me?.who, findings: FindingSettings(settings, at: .now))
  }

  /// Goes on with changes that would lock somebody out only if the name of the cluster is typed at a terminal.
  static func confirm(_ review: EditReview, _ snapshot: Snapshot, to purpose: Purpose) throws(CommandFailure) {
    guard !review.risks.isEmpty else { return }
    review.risks.compactMap(\.message).forEach(StandardError.say)
    let name = snapshot.name
    guard TerminalQuestion.isTyped(name, "To \(purpose.rawValue) it all the same, type \(name):") else {
      throw CommandFailure(
        .no,
        "nothing was \(purpose.past): somebody would be locked out. Whoever means it types “\(name)” at a terminal.")
    }
  }
}
