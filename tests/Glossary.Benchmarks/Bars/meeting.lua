-- The words of a meeting as people type them: whole, half, misspelled and misheard, in an order that is the same every time.
local words = {
  "packs", "pm", "work order", "ticket", "dicom", "dye com", "infusion pump", "infusion pmup", "pump", "patch", "lead", "node", "port",
  "mds2", "em dee ess two", "sbom", "vlan", "firewall", "fire wall", "calibration", "calabration", "incident", "change", "downtime",
  "cmms", "see mms", "gateway", "switch", "telemetry", "monitor", "alarm", "ce", "ae title", "ventilator", "hl7", "h l seven", "fhir",
  "wifi", "wi-fi", "access point", "backup", "restore", "server", "virtual machine", "loaner", "asset", "asset tag", "recall", "risk",
  "end of life", "service key", "firmware", "modality worklist", "worklist", "ris", "ehr", "dhcp", "dns", "ip address", "static ip",
  "replace infusion pump battery", "what is the list of software in a device called", "xqzzvk", "preventive maintainance", "nuclear",
}
local requests = {}

-- The head of a request names the host, which wrk knows by then.
init = function(args)
  for _, word in ipairs(words) do
    for length = math.max(2, #word - 4), #word do
      local escaped = word:sub(1, length):gsub(" ", "+")
      requests[#requests + 1] = wrk.format("GET", "/api/v1/search?q=" .. escaped)
    end
  end
end

local at = 0
request = function()
  at = at % #requests + 1
  return requests[at]
end
