import ScreenKit

extension ScreenEntry {
  package static let whoCan = ScreenEntry(
    "who-can", title: "Who can", number: 6, aliases: ["who-can", "can"], keys: [WhoCanKeys.section.declaration],
    rowKeys: [ListKeys.section.declaration, WhoCanKeys.section.declaration]
  ) { route, context in
    switch route {
    case .screen("who-can", _): WhoCanScreen(WhoCanForm(), context)
    case .whoCan(let place): WhoCanScreen(WhoCanForm(place: place), context)
    default: nil
    }
  }
}
