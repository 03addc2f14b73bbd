interface PhonePictureProps {
  url: string;
  alt: string;
  /** Called with width ÷ height once the picture has come. */
  onRatio?: (ratio: number) => void;
  onBroken(url: string): void;
}

/** A picture that tells its form, and that it does not load. */
export function PhonePicture({ url, alt, onRatio, onBroken }: PhonePictureProps) {
  const settle = (image: HTMLImageElement) => {
    if (image.naturalWidth > 0) onRatio?.(image.naturalWidth / image.naturalHeight);
    else onBroken(url);
  };
  return (
    <img
      key={url}
      // A picture that settled before this script ran has no event left to tell it.
      ref={(image) => {
        if (image?.complete) settle(image);
      }}
      src={url}
      alt={alt}
      draggable={false}
      onLoad={(event) => settle(event.currentTarget)}
      onError={() => onBroken(url)}
    />
  );
}
