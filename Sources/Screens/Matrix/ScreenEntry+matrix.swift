import ScreenKit

extension ScreenEntry {
  package static let matrix = ScreenEntry(
    "matrix", title: "Matrix", number: 7, aliases: ["mx"], keys: [MatrixKeys.section.declaration],
    rowKeys: [MatrixKeys.section.declaration]
  ) { route, context in
    guard case .screen("matrix", _) = route else { return nil }
    return MatrixScreen(context)
  }
}
