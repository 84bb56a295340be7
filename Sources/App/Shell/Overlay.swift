import SafeText
import ScreenKit
import Terminal

/// A dialog over the screen, which takes every key until it is closed.
enum Overlay: Sendable {
  case help(Help)
  case themes(ThemePicker)
  case palette(Palette)
  case folder(FolderPreview)
  case command(CommandPreview)

  func keyHelp(_ keys: KeyMaps) -> [KeyHelp] {
    switch self {
    case .help(let help): help.keyHelp(keys)
    case .themes: keys[ThemePicker.section].keyHelp
    case .palette: Palette.keyHelp
    case .folder(let preview): preview.keyHelp(keys)
    case .command: CommandPreview.keyHelp
    }
  }

  /// The position shown in the hints.
  var position: String {
    switch self {
    case .help(let help): help.position
    case .themes(let picker): picker.position
    case .palette(let palette): palette.position
    case .folder(let preview): preview.position
    case .command: ""
    }
  }

  func draw(on canvas: inout Canvas) {
    switch self {
    case .help(let help): help.draw(on: &canvas)
    case .themes(let picker): picker.draw(on: &canvas)
    case .palette(let palette): palette.draw(on: &canvas)
    case .folder(let preview): preview.draw(on: &canvas)
    case .command(let preview): preview.draw(on: &canvas)
    }
  }
}
