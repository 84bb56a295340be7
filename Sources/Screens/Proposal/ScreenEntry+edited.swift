import AccessAnalysis
import AccessModel
import Manifests
import Reports
import ScreenKit
import Terminal

extension ScreenEntry {
  /// What somebody made of manifests in an editor: the edit to confirm, or what is wrong with the text.
  package static let edited = ScreenEntry("edited") { route, context in
    guard case .edited(let edit) = route else { return nil }
    return TextScreen(context) { page(of: edit, $0) }
  }

  private static func page(of edit: ManifestEdit, _ context: ScreenContext) -> TextPage {
    do throws(Problem) {
      return page(of: try RewrittenManifests(edit, in: context.snapshot).edit, context, from: edit)
    } catch {
      let line = error.place.line
      let texts = edit.text.split(separator: "\n", omittingEmptySubsequences: false)
      let width = "\(texts.count)".count
      let lines = texts.enumerated().map { number, text in
        let (isWrong, label) = (number + 1 == line, "\(number + 1)")
        let gap = String(repeating: " ", count: width - label.count)
        return StyledLine("\(isWrong ? ">" : " ") \(gap)\(label)  ", .muted)
          + StyledLine(String(text), isWrong ? .error : .text, isWrong ? .bold : [])
      }
      let kept = edit.path.map { " It is kept in \($0)." } ?? ""
      return TextPage(
        title: "Edited text",
        lines: [
          StyledLine(error.message, .error, .bold), StyledLine(),
          StyledLine("Nothing can be staged of this text. Edit it again to correct it.\(kept)", .muted), StyledLine(),
        ] + lines, edit: edit)
    }
  }
}
