import AccessAnalysis
import AccessModel
import App
import Connectors
import Reports

extension FolderRequest {
  /// Looks at the folder.
  var planned: AppEvent {
    do throws(Refusal) { _ = try ManifestFile.all(of: changes, directory) } catch {
      return .folderRefused(number, error.message)
    }
    var options = FolderUpdate.Options()
    options.kustomization = kustomization
    do throws(WriteFailure) {
      let update = try FolderUpdate(of: changes, in: HomeFolder.expanding(folder), directory, options)
      return .folderPlanned(update.plan, number)
    } catch {
      return .folderRefused(number, error.message, difference: error.difference)
    }
  }
}

extension FolderPlan {
  /// Writes it.
  func written(_ number: Int) -> AppEvent {
    let update = FolderUpdate(self)
    do throws(WriteFailure) {
      try update.write()
      return .folderWritten(self, number, note: update.gitNote)
    } catch {
      return .folderRefused(number, error.message, difference: error.difference)
    }
  }
}
