-- What wrk sends: the paths of a file in turn, from the given place on, as the browser of a phone asks.
-- Arguments: the file, the place, and "networks" where each request is to come from another network.
local paths, asked, networks = {}, 0, false
local heads = {
    ["Accept"] = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    ["Accept-Encoding"] = "gzip",
    ["Accept-Language"] = "vi-VN,vi;q=0.9",
    ["User-Agent"] = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
}
function init(arguments)
    for line in io.lines(arguments[1]) do paths[#paths + 1] = wrk.format("GET", line, heads) end
    asked = tonumber(arguments[2])
    networks = arguments[3] == "networks"
end
function request()
    asked = asked + 1
    local asking = paths[(asked - 1) % #paths + 1]
    if not networks then return asking end
    local from = ("\r\nX-Forwarded-For: 10.%d.%d.1\r\n\r\n"):format(asked / 256 % 256, asked % 256)
    return (asking:gsub("\r\n\r\n$", from))
end
