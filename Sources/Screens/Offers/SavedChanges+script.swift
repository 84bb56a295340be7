import AccessModel
import Manifests
import Reports
import ScreenKit

extension SavedChanges {
  /// - Parameter rest: What is to be done beside them, as comments at the end of the script.
  init(
    _ changes: ChangeSet, _ directory: Directory?, rest: [String] = [], obstacle: String? = nil, typed: String? = nil
  ) {
    self.init(changes, script: changes.shell(directory) + Edit.comments(rest), obstacle: obstacle, typed: typed)
  }
}
