import AccessModel
import Manifests
import ScreenKit

extension SavedChanges {
  init(_ changes: ChangeSet, _ directory: Directory?) { self.init(changes, script: changes.shell(directory)) }
}
