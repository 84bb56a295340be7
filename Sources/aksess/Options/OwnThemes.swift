import AccessModel
import Connectors
import Foundation
import Terminal

/// The themes of the reader's own: `themes/NAME.yaml` in the config folder.
enum OwnThemes {
  static var folder: String { "\(ConfigFolder.path)/themes" }

  /// Reads them; there need be none. A file that cannot be read is a problem and no theme.
  static func read() -> (library: ThemeLibrary, problems: [Problem]) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var files: [ThemeLibrary.File] = []
    var problems: [Problem] = []
    for name in names.sorted() where !name.hasPrefix(".") && [".yaml", ".yml"].contains(where: name.hasSuffix) {
      let path = "\(folder)/\(name)"
      do throws(Problem) {
        files.append(ThemeLibrary.File(name: name, text: try InputFile.readSettings(path)))
      } catch {
        problems.append(error)
      }
    }
    return (ThemeLibrary(own: files), problems)
  }
}
