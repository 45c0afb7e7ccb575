// Reads a code with the camera where the browser can do so by itself. Everything works without this file.
(() => {
  'use strict';
  const box = document.getElementById('camera');
  if (!box || !('BarcodeDetector' in window) || !navigator.mediaDevices) {
    return;
  }
  const [button, words, video] = box.children;
  const known = ['qr_code', 'data_matrix', 'ean_13', 'ean_8', 'upc_a'];
  let stream = null;

  // A link of ours or of GS1 leads to its page here, whatever host it names; the rest is searched for.
  const path = text => {
    const link = /^https?:\/\/[^/]+(\/(?:q|l|01|414|417)\/[^?#]+)/i.exec(text);
    return link ? link[1] : '/search?q=' + encodeURIComponent(text.slice(0, 64));
  };

  const stop = () => {
    if (stream) {
      stream.getTracks().forEach(track => track.stop());
      stream = null;
    }
    video.hidden = true;
    words.textContent = '';
  };

  const look = detector => {
    if (!stream) {
      return;
    }
    detector.detect(video).then(found => {
      if (found.length > 0 && stream) {
        stop();
        location.assign(path(found[0].rawValue));
      } else {
        setTimeout(look, 150, detector);
      }
    }, () => setTimeout(look, 500, detector));
  };

  const start = async detector => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      video.hidden = false;
      words.textContent = words.dataset.aim;
      await video.play();
      look(detector);
    } catch {
      stop();
      words.textContent = words.dataset.denied;
    }
  };

  BarcodeDetector.getSupportedFormats().then(supported => {
    const formats = known.filter(format => supported.includes(format));
    if (formats.includes('qr_code')) {
      const detector = new BarcodeDetector({ formats });
      button.addEventListener('click', () => (stream ? stop() : start(detector)));
      addEventListener('pagehide', stop);
      box.hidden = false;
    }
  }, () => {});
})();
