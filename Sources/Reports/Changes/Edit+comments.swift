import AccessModel
import SafeText

extension Edit {
  /// What is to be done beside changes, as comments after them; empty if that is nothing.
  package static func comments(_ rest: [String]) -> String {
    rest.isEmpty ? "" : "# Beside these changes:\n" + rest.map { "# \($0.printed)\n" }.joined()
  }
}

extension Draft {
  /// What is to be done beside the changes, as az commands and sentences about them; may contain hostile text.
  package var rest: [String] { edits.flatMap(\.rest).distinct }
}
