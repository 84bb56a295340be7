import ScreenKit
import Terminal

extension App {
  /// Handles a mouse event: clicks on tabs, all others in the overlay or the screen.
  mutating func handle(_ mouse: Mouse) -> [Effect] {
    if overlay != nil { return handleInOverlay(mouse) }
    if activePrompt != nil { return [] }
    let layout = AppLayout(size)
    if mouse.inside(layout.tabRow) != nil {
      guard mouse.kind == .click else { return [] }
      return tabs.first { $0.columns.contains(mouse.point.column) }.map { openTab($0.entry) } ?? []
    }
    guard let inside = mouse.inside(layout.body) else { return [] }
    return updateScreen { $0.handle(inside, $1) }
  }

  /// The wheel moves in the overlay. In the palette and among themes a click selects an entry, and a second click
  /// chooses it.
  private mutating func handleInOverlay(_ mouse: Mouse) -> [Effect] {
    if let move = mouse.wheelMove {
      switch overlay {
      case .palette: return handleInOverlay(move == .up ? .up : .down)
      case .themes: return handleInOverlay(settings.keys.key(for: move))
      default: return (0..<3).flatMap { _ in handleInOverlay(settings.keys.key(for: move)) }
      }
    }
    if case .themes(var picker) = overlay {
      guard picker.click(mouse.point, in: size) else { return [] }
      overlay = .themes(picker)
      return mouse.kind == .doubleClick ? keepTheme() : tryTheme()
    }
    guard case .palette(var palette) = overlay, palette.click(mouse.point, in: size) else { return [] }
    overlay = .palette(palette)
    return mouse.kind == .doubleClick ? handleInOverlay(.enter) : []
  }
}
