import { useEffect, useState } from 'preact/hooks';

const inAddress = (): string => location.hash.slice(1);

/**
 * Which report is shown, none where empty: in the page's address, so that it is still there later.
 * `moved`: the reader came to it from another view.
 */
export function useShown() {
  const [shown, setShown] = useState(inAddress);
  const [first] = useState(shown);
  useEffect(() => {
    const look = () => setShown(inAddress());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const show = (id: string) => {
    location.hash = id;
    setShown(id);
  };
  return { shown, show, moved: shown !== first };
}
