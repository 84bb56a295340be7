import Connectors
import Reports
import SystemPackage

extension ProblemReport.Run {
  /// This run, with paths relative to the working folder.
  static var current: ProblemReport.Run {
    ProblemReport.Run(folder: FilePath(".").canonical.text, version: Version.number)
  }
}
