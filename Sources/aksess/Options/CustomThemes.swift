import AccessModel
import Connectors
import FoundationEssentials
import Terminal

/// Custom themes: `themes/NAME.yaml` in the config folder.
struct CustomThemes {
  /// The custom themes that could be read, and the built-in themes.
  let library: ThemeLibrary
  /// The problems in the others, with their places in the files.
  let problems: [Problem]

  static var folder: String { "\(ConfigFolder.path)/themes" }

  /// Why there is no theme with a name, as one message; nil if there is one.
  func problem(named name: String) -> String? {
    guard let missing = library.problem(named: name) else { return nil }
    let files = [".yaml", ".yml"].map { "\(CustomThemes.folder)/\(name)\($0)" }
    return problems.first { files.contains($0.place.source) }?.message ?? missing.message
  }

  /// Reads the custom themes, if there are any. A file that cannot be read becomes a problem.
  static func read() -> CustomThemes {
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
    return CustomThemes(library: ThemeLibrary(own: files), problems: problems)
  }
}
